import { expect, test } from 'vitest';
import { formatBron } from '../../../shared/domain/verdeling/format-bron.ts';

const BRONNEN = [{ code: '004_ab.txt', titel: 'Woonzorgvisie' }, { code: '002_cd.txt', titel: 'Convenant' }];

test.each([
  ['art. 4:13 Awb', 'art. 4:13 Awb'],
  ['004_ab.txt:886', 'Woonzorgvisie, regel 886'],
  ['004_ab.txt:309-316', 'Woonzorgvisie, regels 309-316'],
  ['004_ab.txt:886, 004_ab.txt:2803, 004_ab.txt:10-12', 'Woonzorgvisie, regels 886, 2803 en 10-12'],
  ['004_ab.txt:1, 002_cd.txt:2-3', 'Woonzorgvisie, regel 1; Convenant, regels 2-3'],
  ['009_zz.txt:7', 'Brontekst, regel 7'],
  ['verdeelprincipe 3 (004_ab.txt:4242-4245)', 'verdeelprincipe 3 (brontekst, regels 4242-4245)'],
  ['principe 1 (004_ab.txt:1) en principe 2 (002_cd.txt:9)', 'principe 1 (brontekst, regel 1) en principe 2 (brontekst, regel 9)'],
])('%s wordt gelezen als %s', (bron, gelezen) => {
  expect(formatBron(bron, BRONNEN)).toBe(gelezen);
});
