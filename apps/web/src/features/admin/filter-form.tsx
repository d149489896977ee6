import type { FormEvent, ReactNode } from 'react';

interface FilterFormProps {
  /** What is looked for, for those who cannot see the form. */
  label: string;
  children: ReactNode;
  /** Gets what the fields say, by their names; what is empty is left out. */
  onFilter: (fields: Record<string, string>) => void;
}

/** A form whose fields end up in the address bar, so that a search can be bookmarked and gone back to. */
export function FilterForm({ label, children, onFilter }: FilterFormProps) {
  const filter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].flatMap(([name, value]) => {
      const text = String(value).trim();
      return text ? [[name, text] as const] : [];
    });
    onFilter(Object.fromEntries(entries));
  };

  return (
    <search aria-label={label}>
      <form className="admin-filters" onSubmit={filter}>
        {children}
        <button type="submit" className="button">
          Search
        </button>
      </form>
    </search>
  );
}

interface FilterSelectProps {
  label: string;
  name: string;
  value: string | undefined;
  /** The values with their names, without the one for all of them. */
  options: readonly (readonly [value: string, name: string])[];
}

export function FilterSelect({ label, name, value, options }: FilterSelectProps) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select key={value} id={`filter-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">Any</option>
        {options.map(([each, title]) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
