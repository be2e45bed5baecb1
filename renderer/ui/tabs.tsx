import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

export type Tab = { readonly key: string; readonly label: string; readonly content: ReactNode };

/** Parts of one page of which one is in view; the arrow keys move between their names. */
export function Tabs({ label, tabs, active, onChange }: { readonly label: string; readonly tabs: readonly Tab[]; readonly active: string; readonly onChange: (key: string) => void }) {
  const id = useId();
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const current = tabs.find((tab) => tab.key === active) ?? tabs[0];
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || !current) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.key);
    buttons.current.get(next.key)?.focus();
  };
  return (
    <div className="tt-tabs">
      <div role="tablist" aria-label={label} className="tt-tabs__list">
        {tabs.map((tab) => (
          <button
            key={tab.key}
            ref={(element) => {
              if (element) buttons.current.set(tab.key, element);
            }}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab === current}
            aria-controls={`${id}-deel`}
            tabIndex={tab === current ? 0 : -1}
            className="tt-tabs__tab"
            onClick={() => onChange(tab.key)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-deel`} aria-labelledby={`${id}-${current?.key ?? ''}`}>{current?.content}</div>
    </div>
  );
}
