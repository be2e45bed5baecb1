import { useEffect } from 'react';
import type { DossierId } from '../../../../shared/kernel/ids.ts';
import { onCommandDone } from '../../../api.ts';
import { useQuery } from '../../../app/use-query.ts';
import { TOEGANGSTEKST as t } from '../../../text/toegang.ts';
import { Panel } from '../../../ui/panel.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** What changes who handles a case or may see it. */
export const TOEGANGSINGANGEN: ReadonlySet<string> = new Set(['assignDossier', 'takeOverDossier', 'grantInzage', 'withdrawInzage', 'recordVerschoning', 'withdrawVerschoning']);

/** Who handles this case, in the quiet column. */
export function ToegangKolom({ dossierId }: { readonly dossierId: DossierId }) {
  const { value, reload } = useQuery('getDossiertoegang', { dossierId });
  useEffect(() => onCommandDone((naam) => (TOEGANGSINGANGEN.has(naam) ? void reload() : undefined)), [reload]);
  return (
    <Panel title={t.kolom} quiet>
      {value ? <p>{value.behandelaar ? t.behandelaar(value.behandelaar.naam) : t.niemand}</p> : null}
      {value?.geheim ? <p>{t.geheim(value.genoemden.length)}</p> : null}
      <p><TextLink href={`#/dossier/${dossierId}/toegang`}>{t.naar}</TextLink></p>
    </Panel>
  );
}
