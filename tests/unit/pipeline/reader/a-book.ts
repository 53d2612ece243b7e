/** What the finders know, from the real tables of this project. */
import { nodeEffects } from '../../../../src/pipeline/node-effects';
import { makeKnowledge, readTables } from '../../../../src/pipeline/reader/read-knowledge';
import { REAL_ROOT } from '../a-project';

const tables = await readTables(nodeEffects, REAL_ROOT);

/** Knowledge for a document of some territories. */
export const knowing = (...near: string[]) => makeKnowledge(tables, near, '2024');
