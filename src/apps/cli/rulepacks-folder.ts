// Where the rule packs that come with this copy of Redress are, for commands that read them.
import { resolve } from 'node:path';

export const rulepacksFolder = resolve(import.meta.dirname, '../../../rulepacks');
