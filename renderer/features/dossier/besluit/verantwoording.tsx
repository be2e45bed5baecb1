import type { Dossier } from '../../../../shared/domain/dossier/dossier.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FactList } from '../../../ui/fact-list.tsx';

const Code = ({ hash }: { readonly hash: string }) => <code className="tt-code">{hash}</code>;

/** What makes the decision countable again years later: the arrangements by their hash, the figures by their day, the frozen case by its hash. */
export function Verantwoording({ besluit }: { readonly besluit: NonNullable<Dossier['besluit']> }) {
  const { document, dossierstuk } = besluit;
  const invoer = dossierstuk.verdeling?.invoer;
  return (
    <Disclosure summary={MOTIVERING.verantwoording}>
      <p className="tt-text">{MOTIVERING.verantwoordingUitleg}</p>
      <FactList
        facts={[
          { label: MOTIVERING.regelset, value: MOTIVERING.regelsetWaarde(document.regelset.id, formatDutchDate(document.regelset.geldigVan)) },
          { label: MOTIVERING.regelsetHash, value: <Code hash={document.regelset.hash} /> },
          ...(invoer ? [{ label: MOTIVERING.cijfersVan, value: MOTIVERING.cijfersWaarde(formatDutchDate(invoer.berekendOp), invoer.cijfers.length, invoer.rekenwijze) }] : []),
          ...(dossierstuk.verdeling && !invoer ? [{ label: MOTIVERING.cijfersVan, value: MOTIVERING.cijfersNiet }] : []),
          ...(document.voorstelHash === null ? [] : [{ label: MOTIVERING.voorstelHash, value: <Code hash={document.voorstelHash} /> }]),
          { label: MOTIVERING.dossierstukHash, value: <Code hash={document.dossierstukHash} /> },
        ]}
      />
    </Disclosure>
  );
}
