// The parts of what is known of a complaint, as tabs. Which one is open stands in the address, so that it can be sent to a colleague.
export const tabs = [
  { id: 'conversation', words: 'Conversation' },
  { id: 'people', words: 'People and points' },
  { id: 'earlier', words: 'Earlier and similar' },
  { id: 'links', words: 'Links' },
  { id: 'record', words: 'Record' },
  { id: 'customer', words: 'What they see' },
] as const;

export type TabId = (typeof tabs)[number]['id'];

export const isTab = (id: unknown): id is TabId => tabs.some((tab) => tab.id === id);
