// npm run train: makes the model of signals from the public data and writes it to its one file. The same data give the same file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bytesOfModel } from '../../src/domain/language/signals/model.ts';
import { readCorpora, readUnlabelled } from './corpora.ts';
import { makeModel } from './make-model.ts';
import { groundOf } from './matrix.ts';

const file = new URL('../../models/signals/en.model', import.meta.url);
const folder = process.env['REDRESS_ACCEPTANCE_DATA'];
if (!folder)
  throw new Error('REDRESS_ACCEPTANCE_DATA names no folder of public data: set it to the folder that holds complaints-acl2019.');
const examples = readCorpora(folder);
const bytes = bytesOfModel(makeModel(groundOf(examples, readUnlabelled(folder)), [...examples.keys()], 'en-3'));
mkdirSync(dirname(file.pathname), { recursive: true });
writeFileSync(file, bytes);
console.log(`Written: ${(bytes.length / 1e6).toFixed(2)} MB from ${examples.length} texts.`);
