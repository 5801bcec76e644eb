import { documentsOf, manifestFiles, Reference } from './agreement/index.js';

// Compares the objects of each `<subject>=<output>` with those of the product, and prints how many there are.
const [product = '', ...outputs] = process.argv.slice(2);
const reference = new Reference(() => manifestFiles(product));
try {
  for (const [subject = '', output = ''] of outputs.map((one) => one.split('='))) {
    await reference.compare(subject, documentsOf(output));
  }
  process.stdout.write(`${reference.size}`);
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
