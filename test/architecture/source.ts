// One TypeScript file, parsed: what it imports, what it exports, its functions and its comments.
// The parser is the one Vite carries (oxc), so type-only imports and inline `import('…')` types are told apart exactly.
import { dirname, join } from 'node:path/posix';
import { type ESTree, type ParseResult, parseSync, Visitor } from 'vite';

export type Import = {
  readonly specifier: string;
  /** A path from the top of the repository, or undefined for a package. */
  readonly path: string | undefined;
  readonly typeOnly: boolean;
  readonly line: number;
};
export type FunctionShape = { readonly line: number; readonly lines: number; readonly parameters: number };
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly parsed: ParseResult;
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
  readonly functions: readonly FunctionShape[];
  readonly lineAt: (offset: number) => number;
};

const aliases = ['domain', 'records', 'handling', 'views', 'monitoring', 'rulepacks', 'platform', 'apps'];

export const isGenerated = (path: string): boolean => /\.gen\.(d\.)?tsx?$/.test(path);
export const isTest = (path: string): boolean => path.startsWith('test/') || /\.(test|journey)\.tsx?$/.test(path);
export const isSource = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !isGenerated(path);

function pathOf(specifier: string, from: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return join(dirname(from), bare);
  const alias = /^#(\w+)\/(.*)$/.exec(bare);
  if (!alias) return undefined;
  const [, area = '', rest = ''] = alias;
  return aliases.includes(area) ? `src/${area}/${rest}` : `${area}/${rest}`;
}

function lineCounter(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).split('\n').length;
}

type Found = { specifier: string; typeOnly: boolean; start: number };

function importsIn({ module, program }: ParseResult, text: string): Found[] {
  const found: Found[] = module.staticImports.map(({ moduleRequest, entries, start }) => {
    return { specifier: moduleRequest.value, typeOnly: entries.length > 0 && entries.every((entry) => entry.isType), start };
  });
  for (const { entries, start } of module.staticExports) {
    const specifier = entries[0]?.moduleRequest?.value;
    if (specifier !== undefined) found.push({ specifier, typeOnly: entries.every((entry) => entry.isType), start });
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^(['"`])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[2]) found.push({ specifier: literal[2], typeOnly: false, start });
  }
  const typeImport = (node: ESTree.TSImportType) => found.push({ specifier: node.source.value, typeOnly: true, start: node.start });
  new Visitor({ TSImportType: typeImport }).visit(program);
  return found;
}

function functionsIn(program: ESTree.Program, lineAt: (offset: number) => number): FunctionShape[] {
  const found: FunctionShape[] = [];
  const note = (node: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    const line = lineAt(node.start);
    found.push({ line, lines: lineAt(node.end) - line + 1, parameters: node.params.length });
  };
  new Visitor({ FunctionDeclaration: note, FunctionExpression: note, ArrowFunctionExpression: note }).visit(program);
  return found;
}

/** Throws with the parser's words when the file is not TypeScript at all. */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  const error = parsed.errors[0];
  if (error) throw new SyntaxError(`${path} cannot be parsed: ${error.message}`);
  const lineAt = lineCounter(text);
  const imports = importsIn(parsed, text).map(({ specifier, typeOnly, start }) => {
    return { specifier, path: pathOf(specifier, path), typeOnly, line: lineAt(start) };
  });
  const exported = parsed.module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.exportName));
  return {
    path,
    text,
    lines: text.trimEnd().split('\n').length,
    parsed,
    imports,
    exports: exported.map((name) => (name.kind === 'Default' ? 'default' : (name.name ?? '*'))),
    functions: functionsIn(parsed.program, lineAt),
    lineAt,
  };
}
