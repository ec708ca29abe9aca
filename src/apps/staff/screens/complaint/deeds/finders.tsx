// Finding by typing, by what is looked for: who can be given this complaint, a colleague, a customer, another complaint.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import { colleaguesQuery } from '../../../api/people.ts';
import { useCase } from '../case.tsx';
import { candidatesQuery, customersQuery } from '../questions.ts';
import { FindList, type Found, useTyping } from './find-list.tsx';

interface Choosing {
  readonly chosen: Found | null;
  readonly onChoose: (found: Found | null) => void;
  readonly error?: string | undefined;
}

export function FindCandidate(choosing: Choosing) {
  const typing = useTyping();
  const found = useCandidates(typing.asked);
  const nothing = 'Nobody of that name handles complaints.';
  return <FindList {...choosing} {...found} typing={typing} label="To whom" field="person" nothing={nothing} />;
}

type ChoosingColleague = Choosing & {
  readonly label: string;
  readonly field: string;
  readonly about?: string;
  /** Those who are chosen already. */
  readonly except?: readonly string[];
};

export function FindColleague({ except = [], ...choosing }: ChoosingColleague) {
  const typing = useTyping();
  const found = useColleagues(typing.asked, except);
  return <FindList {...choosing} {...found} typing={typing} nothing="No colleague of that name." />;
}

export function FindCustomer(choosing: Choosing) {
  const typing = useTyping();
  const found = useCustomers(typing.asked);
  const nothing = 'Nobody we know by that. Take them down below.';
  const label = 'Find them among the customers we know';
  return <FindList {...choosing} {...found} typing={typing} label={label} field="customer" nothing={nothing} />;
}

export function FindComplaint({ field, ...choosing }: Choosing & { readonly field: string }) {
  const typing = useTyping();
  const found = useOtherComplaints(typing.asked);
  const about = 'By reference, customer or words.';
  const nothing = 'No complaint by that which you may see.';
  return (
    <FindList {...choosing} {...found} typing={typing} label="Which complaint" about={about} field={field} nothing={nothing} />
  );
}

interface FoundSoFar {
  readonly found: readonly Found[];
  readonly settled: boolean;
}

/** Whom the complaint can be given to, with how much each holds, and why some cannot have it. */
function useCandidates(typed: string): FoundSoFar {
  const { page } = useCase();
  const { data, isFetching } = useQuery({ ...candidatesQuery(page.id, typed), placeholderData: keepPreviousData });
  const found = (data?.people ?? []).map(({ id, name, open, whyNot }) => ({
    id,
    name,
    aside: `${open} open ${open === 1 ? 'complaint' : 'complaints'}`,
    whyNot: id === page.handler?.id ? 'Has it already' : whyNot,
  }));
  return { found, settled: !isFetching };
}

/** Everybody who works here, found by any part of the name. */
function useColleagues(typed: string, except: readonly string[]): FoundSoFar {
  const { data, isFetching } = useQuery(colleaguesQuery);
  const wanted = typed.toLocaleLowerCase('en');
  const found = (data ?? [])
    .filter(({ id, name }) => name.toLocaleLowerCase('en').includes(wanted) && !except.includes(id))
    .map(({ id, name }) => ({ id, name }))
    .slice(0, mostShown);
  return { found, settled: !isFetching };
}

/** More than these are not read through: one types another letter. */
const mostShown = 8;

function useCustomers(typed: string): FoundSoFar {
  const { page } = useCase();
  const { data, isFetching } = useQuery({ ...customersQuery(typed), placeholderData: keepPreviousData });
  const here = new Set(page.parties.map(({ customer }) => customer));
  const found = (typed.length > 1 ? (data?.customers ?? []) : []).map(({ id, name, email, phone, address }) => ({
    id,
    name: name ?? 'Name not given',
    aside: [email, phone, address].filter(Boolean).join(' · '),
    whyNot: here.has(id) ? 'Is on this complaint already' : null,
  }));
  return { found, settled: !isFetching };
}

function useOtherComplaints(typed: string): FoundSoFar {
  const { page } = useCase();
  const { data, isFetching } = useQuery({ ...searchQuery(typed), placeholderData: keepPreviousData });
  const near = typed === '' ? page.earlier.map(({ id, reference, title }) => ({ id, name: `${reference}: ${title}` })) : [];
  const hits = (typed === '' ? [] : (data?.hits ?? [])).map(({ id, reference, title, customer }) => ({
    id,
    name: `${reference}: ${plain(title)}`,
    aside: customer ? plain(customer) : '',
  }));
  return { found: [...near, ...hits].filter(({ id }) => id !== page.id), settled: !isFetching };
}

const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', 'complaints', words],
    queryFn: () => answer(api.GET('/api/search', { params: { query: { words, limit: 8, asTyped: 'true' } } })),
    enabled: words !== '',
  });

const plain = (marked: readonly { readonly text: string }[]): string => marked.map(({ text }) => text).join('');
