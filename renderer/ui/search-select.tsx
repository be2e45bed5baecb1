import { Textbox } from '@utrecht/component-library-react';
import { useState, type KeyboardEvent } from 'react';
import { uiTekst } from '../text/ui.ts';
import { Field, type FieldProps } from './field.tsx';
import { findOptions } from './find-options.ts';
import type { Option } from './select-field.tsx';

export type SearchSelectProps = FieldProps & { readonly value: string; readonly onChange: (value: string) => void; readonly onBlur?: () => void; readonly options: readonly Option[] };

type SuggestionsProps = { readonly id: string; readonly open: boolean; readonly found: readonly Option[]; readonly active: number; readonly onChoose: (option: Option) => void };

function Suggestions({ id, open, found, active, onChoose }: SuggestionsProps) {
  const count = found.length === 0 ? uiTekst.geenTreffer : uiTekst.aantalTreffers(found.length);
  return (
    <>
      <ul id={`${id}-lijst`} role="listbox" aria-label={count} className="tt-search-select__list" hidden={!open || found.length === 0}>
        {found.map((option, i) => (
          <li key={option.value} id={`${id}-${option.value}`} role="option" aria-selected={i === active} className={i === active ? 'tt-search-select__option is-active' : 'tt-search-select__option'} onMouseDown={(event) => event.preventDefault()} onClick={() => onChoose(option)}>
            {option.label}
          </li>
        ))}
      </ul>
      <p role="status" className={open && found.length === 0 ? 'tt-search-select__none' : 'tt-visually-hidden'}>{open ? count : ''}</p>
    </>
  );
}

/** One choice from a long list by typing a part of its name (ARIA combobox with a listbox). */
export function SearchSelect({ name, label, description, error, optional, value, onChange, onBlur, options }: SearchSelectProps) {
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const found = query === null ? [] : findOptions(options, query);
  const chosen = options.find((option) => option.value === value)?.label ?? value;
  const open = query !== null;
  const choose = (option: Option | undefined) => {
    if (option) onChange(option.value);
    setQuery(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setQuery('');
      setActive((i) => Math.max(0, Math.min(found.length - 1, i + (event.key === 'ArrowDown' ? (open ? 1 : 0) : -1))));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setQuery(null);
    }
  };
  const leave = () => {
    // Leaving with exactly one match (or the same name) chooses it; anything else keeps the earlier choice.
    if (open && query.trim() === '' && optional) onChange('');
    else if (open && query.trim() !== '') choose(found.length === 1 ? found[0] : found.find((o) => o.label.toLowerCase() === query.trim().toLowerCase()));
    setQuery(null);
    onBlur?.();
  };
  return (
    <Field name={name} label={label} description={description} error={error} optional={optional}>
      {(control) => (
        <div className="tt-search-select">
          <Textbox
            {...control}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={`${control.id}-lijst`}
            aria-activedescendant={open && found[active] ? `${control.id}-${found[active].value}` : undefined}
            autoComplete="off"
            name={name}
            invalid={Boolean(error)}
            value={query ?? chosen}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          <Suggestions id={control.id} open={open} found={found} active={active} onChoose={choose} />
        </div>
      )}
    </Field>
  );
}
