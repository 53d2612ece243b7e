import { nodeEffects } from '../node-effects';
import { writeCards } from './draw-cards';

await writeCards(nodeEffects, process.cwd());
