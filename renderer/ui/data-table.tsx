import type { ReactNode } from 'react';

export type Column<T> = { readonly key: string; readonly head: ReactNode; readonly cell: (row: T) => ReactNode; readonly numeric?: boolean; /** Never broken over two lines: a date, a moment, a number with its unit. */ readonly whole?: boolean; /** Free text: a word without a place to break it is broken rather than that it pushes the other columns away. */ readonly free?: boolean; /** This cell names the row. */ readonly rowHead?: boolean };
type Props<T> = { readonly caption: string; readonly columns: readonly Column<T>[]; readonly rows: readonly T[]; readonly rowKey: (row: T) => string; readonly captionVisible?: boolean };

const className = ({ numeric, whole, free }: { readonly numeric?: boolean; readonly whole?: boolean; readonly free?: boolean }): string | undefined =>
  [numeric ? 'is-numeric' : '', whole ? 'is-whole' : '', free ? 'is-free' : ''].filter(Boolean).join(' ') || undefined;

/** A plain table with a caption, column heads and a head per row. */
export function DataTable<T>({ caption, columns, rows, rowKey, captionVisible = false }: Props<T>) {
  return (
    <div className="tt-table-wrap" role="group" aria-label={caption} tabIndex={0}>
      <table className="tt-table">
        <caption className={captionVisible ? 'tt-table__caption' : 'tt-visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={className(column)}>{column.head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.rowHead ? (
                  <th key={column.key} scope="row" className={className(column)}>{column.cell(row)}</th>
                ) : (
                  <td key={column.key} className={className(column)}>{column.cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
