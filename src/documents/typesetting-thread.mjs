import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import typst from '@myriaddreamin/typst-ts-node-compiler';

// Plain JavaScript: a thread starts from a file as it stands, also where tests run the TypeScript sources.
const workspace = fileURLToPath(new URL('templates', import.meta.url));
const compiler = typst.NodeCompiler.create({ workspace });

parentPort.on('message', ({ template, data }) => {
  try {
    parentPort.postMessage({ pdf: typeset(template, data) });
  } catch (error) {
    parentPort.postMessage({ problem: error instanceof Error ? error.message : String(error) });
  } finally {
    // What Typst remembers of a long document is larger than the document.
    compiler.evictCache(0);
  }
});

/** The data goes in as text that the template reads as JSON: nothing in it can be markup or code. */
function typeset(template, data) {
  const compiled = compiler.compile({ mainFilePath: `${workspace}/${template}.typ`, inputs: { data } });
  const error = compiled.takeError();
  if (error !== null)
    throw new Error(
      compiler
        .fetchDiagnostics(error)
        .map(({ message }) => message)
        .join('; '),
    );
  return pdfOf(compiled.result);
}

/** PDF/UA-1, unless a text holds characters that no font of ours has: then tagged all the same, without the claim. */
function pdfOf(document) {
  try {
    return compiler.pdf(document, { pdfStandard: typst.PdfStandard.UA_1 });
  } catch (error) {
    if (!String(error).includes('could not be displayed')) throw error;
    return compiler.pdf(document);
  }
}
