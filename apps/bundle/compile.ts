import { fileURLToPath, pathToFileURL } from 'node:url';
import { sync as writeFileAtomicSync } from 'write-file-atomic';
import { bundleOf, runBundle, scriptOf } from '../start/index.js';

// Runs a program from its bundle, and keeps what V8 has compiled by then: as functions are compiled when they are called
// first, all that a start needs, and nothing that it does not. Takes the program's `main.js`, and its options.
process.argv.splice(1, 1);
const [, main = ''] = process.argv;
const bundle = bundleOf(pathToFileURL(main).href);
const script = scriptOf(bundle);
process.once('exit', () => writeFileAtomicSync(fileURLToPath(bundle.compiled), script.createCachedData()));
runBundle(bundle, script);
