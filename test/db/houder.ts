/** Another program: opens (or makes) a case file, says what happened, and keeps the file open until it is killed. */
import fs from 'node:fs';
import { createCasefile, openCasefile } from '../../db/open.ts';
import { saveKenmerk } from '../../db/repositories/kenmerk-repository.ts';

const [file = '', hex = ''] = process.argv.slice(2);
const key = Uint8Array.from(Buffer.from(hex, 'hex'));
const geopend = fs.existsSync(file) ? openCasefile({ file, key }) : createCasefile({ file, key });
if (geopend.ok) geopend.value.transact((tx) => saveKenmerk(tx, 'proef', 'waarde'));
process.stdout.write(geopend.ok ? 'open\n' : `${geopend.error.code}\n`);
// The open pipe keeps the process alive, and the listener keeps the file from being collected as garbage.
process.stdin.resume().on('end', () => geopend.ok && geopend.value.close());
