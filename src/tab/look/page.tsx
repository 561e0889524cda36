import type { ReactNode } from 'react';
import './page.css';

/** One page of the tab under its title. */
export function Page({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <main className="page-page">
      <h1 className="page-title" dir="auto">
        {title}
      </h1>
      {children}
    </main>
  );
}
