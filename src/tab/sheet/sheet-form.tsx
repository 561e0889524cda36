import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../tab-context.js';
import { columnChoices, sizeChoices, type SheetWish } from './sheet-wish.js';
import './sheet-form.css';

export interface SheetFormProps {
  readonly wish: SheetWish;
  readonly isBusy: boolean;
  readonly onChange: (wish: SheetWish) => void;
}

/** How the sheet should look. */
export function SheetForm({ wish, isBusy, onChange }: SheetFormProps): ReactNode {
  const { words } = useTab();
  return (
    <div className="sheet-form-form">
      <Field label={words.sheet.format}>
        <Select
          value={wish.format}
          disabled={isBusy}
          onChange={(_, { value }) => {
            onChange({ ...wish, format: value === 'pdf' ? 'pdf' : 'png' });
          }}
        >
          <option value="png">{words.sheet.png}</option>
          <option value="pdf">{words.sheet.pdf}</option>
        </Select>
      </Field>
      <Field label={words.sheet.columns}>
        <Numbers
          choices={columnChoices}
          value={wish.columns}
          isBusy={isBusy}
          onChange={(columns) => {
            onChange({ ...wish, columns });
          }}
        />
      </Field>
      <Field label={words.sheet.size}>
        <Numbers
          choices={sizeChoices}
          value={wish.size}
          isBusy={isBusy}
          onChange={(size) => {
            onChange({ ...wish, size });
          }}
        />
      </Field>
    </div>
  );
}

function Numbers(props: {
  readonly choices: readonly number[];
  readonly value: number;
  readonly isBusy: boolean;
  readonly onChange: (value: number) => void;
}): ReactNode {
  // What a field hands to the control inside it (id, aria) comes among the properties.
  const { choices, value, isBusy, onChange, ...field } = props;
  return (
    <Select
      {...field}
      value={String(value)}
      disabled={isBusy}
      onChange={(_, chosen) => {
        onChange(Number(chosen.value));
      }}
    >
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </Select>
  );
}
