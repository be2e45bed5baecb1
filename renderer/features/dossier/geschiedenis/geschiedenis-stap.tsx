import { useState } from 'react';
import { useAangemeld } from '../../../app/session.tsx';
import { INZAGETEKST } from '../../../text/toegang.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import type { StapProps } from '../stap-props.ts';
import { Gebeurtenissen } from './gebeurtenissen.tsx';
import { WieKeek } from './wie-keek.tsx';

/** What was done with this case and, for the commission, who looked at it. */
export function GeschiedenisStap(props: StapProps) {
  const { kan } = useAangemeld();
  const [tab, setTab] = useState('gedaan');
  if (!kan('listInzage')) return <Gebeurtenissen {...props} />;
  const { tabs } = INZAGETEKST;
  return (
    <Tabs
      label={tabs.label}
      active={tab}
      onChange={setTab}
      tabs={[
        { key: 'gedaan', label: tabs.gedaan, content: <Gebeurtenissen {...props} /> },
        { key: 'gekeken', label: tabs.gekeken, content: <WieKeek dossierId={props.weergave.dossier.id} /> },
      ]}
    />
  );
}
