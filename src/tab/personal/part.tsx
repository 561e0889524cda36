import { useId, type ReactNode } from 'react';
import './personal.css';

/** One part of the personal page under its title. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className="personal-part" aria-labelledby={id}>
      <h2 id={id} className="personal-title">
        {title}
      </h2>
      {children}
    </section>
  );
}
