// What the import screens ask of the program: the list, one import, a preview of a mapping, and its steps.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Mapping } from '#domain/import/mapping.ts';
import { answer, api } from '../../api/client.ts';

export type ImportPage = Awaited<ReturnType<typeof onePage>>;
export type ImportSummary = Awaited<ReturnType<typeof list>>['imports'][number];
export type Preview = Awaited<ReturnType<typeof preview>>;
export type Column = ImportPage['columns'][number];

const list = () => answer(api.GET('/api/imports', {}));
const onePage = (id: string) => answer(api.GET('/api/imports/{id}', { params: { path: { id } } }));
const preview = (id: string, body: { mapping: Mapping; source?: string }) =>
  answer(api.POST('/api/imports/{id}/preview', { params: { path: { id } }, body }));

const isAtWork = (state: string | undefined): boolean => state === 'running' || state === 'undoing';
const lookEvery = 1_000;

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: list,
  refetchInterval: ({ state }) => (state.data?.imports.some((one) => isAtWork(one.state)) ? lookEvery : false),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => onePage(id),
    refetchInterval: ({ state }) => (isAtWork(state.data?.state) ? lookEvery : false),
  });

export const previewQuery = (id: string, mapping: Mapping, source: string) =>
  queryOptions({
    queryKey: ['import-preview', id, mapping, source],
    queryFn: () => preview(id, { mapping, ...(source.trim() === '' ? {} : { source }) }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

export function useUpload() {
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return answer(api.POST('/api/imports', { body: { file: file.name }, bodySerializer: () => form }));
    },
  });
}

export type Step = 'stop' | 'continuation' | 'undo';

const steps = {
  stop: (id: string) => answer(api.POST('/api/imports/{id}/stop', { params: { path: { id } } })),
  continuation: (id: string) => answer(api.POST('/api/imports/{id}/continuation', { params: { path: { id } } })),
  undo: (id: string) => answer(api.POST('/api/imports/{id}/undo', { params: { path: { id } } })),
} as const satisfies Record<Step, (id: string) => Promise<unknown>>;

/** A step of an import; afterwards its page and the list are asked for again. */
export function useStep(id: string, step: Step) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => steps[step](id),
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['import', id] }), client.invalidateQueries({ queryKey: ['imports'] })]),
  });
}

export function useStart(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ mapping, source, erasedToo }: { mapping: Mapping; source: string; erasedToo: string }) =>
      answer(
        api.POST('/api/imports/{id}/start', {
          params: { path: { id } },
          body: { mapping, erasedTooBecause: erasedToo, ...(source.trim() === '' ? {} : { source }) },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['import', id] }),
  });
}

export function useDiscard(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/imports/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}
