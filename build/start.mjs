// The first file that `npm start` runs. Plain JavaScript, because a Node that is too old cannot read anything else.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`Toetstafel heeft Node 22.19 of nieuwer nodig; hier draait ${process.version}. Er is niets gewijzigd.`);
  console.error('Op Linux komt de goede Node mee: voer eerst `npm ci` uit en start met `npm start`. Op Windows en macOS: installeer Node 24 van https://nodejs.org.');
  process.exit(1);
}
await import('./start.ts');
