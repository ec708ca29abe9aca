// What happens to settings and to the record itself, told in sentences.
import type { recordHappenings } from '../happenings/record.ts';
import type { settingsHappenings } from '../happenings/settings.ts';
import { type Taxonomy, taxonomies } from '../taxonomy.ts';
import { counted, inSentence, type Sentences } from './say.ts';

type Kinds = keyof typeof settingsHappenings | keyof typeof recordHappenings;

export const organisationSentences: Sentences<Kinds> = {
  'taxonomy-changed': ({ node, taxonomy, change, name: renamed, under }, { name }) => {
    const list = inSentence(taxonomies[taxonomy as Taxonomy]);
    if (change === 'added') return `added “${renamed?.becomes ?? name(node)}” to ${list}`;
    if (change === 'renamed') return `renamed “${renamed?.was ?? name(node)}” to “${renamed?.becomes ?? name(node)}”`;
    if (change === 'moved') return `moved “${name(node)}” ${under?.becomes ? `below “${name(under.becomes)}”` : 'to the top'}`;
    return change === 'retired' ? `retired “${name(node)}”` : `brought back “${name(node)}”`;
  },
  'record-sealed': (facts) => `sealed the record: ${counted(facts.chains, 'chain', 'chains')}`,
  'record-exported': () => 'exported the record',
};
