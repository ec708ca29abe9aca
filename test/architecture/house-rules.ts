// The list of all house rules, in the order of the design: map, sizes, names, nothing ambient, words, verbs, regulators, rows.
import { nothingAmbient, oneBrowserClock, rulesMakeNoIds } from './ambient.ts';
import { commandsAreOrders, commandsAreShort, happeningsArePast, onlyCommandsWrite, oneVerbOneFile } from './commands.ts';
import { checksStayOn, filesIntroduceThemselves, noBanners, nothingIsLeftForLater } from './comments.ts';
import { noCircles } from './cycles.ts';
import {
  aliasesAcrossFolders,
  commandsStandAlone,
  domainIsPure,
  foldersAreOnTheMap,
  followTheMap,
  screensStayInTheBrowser,
} from './imports.ts';
import { filesAreKebab, namesSayWhat, noBarrels, noDefaultExports, testsAreNamed } from './names.ts';
import { noPackNamesInCode, packsAreData } from './packs.ts';
import { linksLeadSomewhere, noMachinePaths } from './places.ts';
import { filesAreShort, functionsAreShort, mostFilesAreSmall, parametersAreFew } from './proportions.ts';
import type { Rule } from './rule.ts';
import { columnsHaveExactTypes, complaintComesFirst, idsAreForeignKeys, migrationsAreNumbered, tablesHaveKeys } from './tables.ts';
import { nothingOfOursIsMocked, testsRun, titlesAreSentences } from './titles.ts';

/** Every rule, for a repository that lies in `root`. */
export const houseRules = (root: string): readonly Rule[] =>
  [
    [foldersAreOnTheMap, followTheMap, aliasesAcrossFolders, domainIsPure, screensStayInTheBrowser, commandsStandAlone, noCircles],
    [filesAreShort, mostFilesAreSmall, functionsAreShort, parametersAreFew],
    [namesSayWhat, filesAreKebab, noDefaultExports, noBarrels, testsAreNamed],
    [nothingAmbient, rulesMakeNoIds, oneBrowserClock],
    [filesIntroduceThemselves, nothingIsLeftForLater, noBanners, checksStayOn, noMachinePaths(root), linksLeadSomewhere],
    [oneVerbOneFile, commandsAreShort, commandsAreOrders, happeningsArePast, onlyCommandsWrite],
    [titlesAreSentences, testsRun, nothingOfOursIsMocked],
    [noPackNamesInCode, packsAreData],
    [tablesHaveKeys, idsAreForeignKeys, complaintComesFirst, columnsHaveExactTypes, migrationsAreNumbered],
  ].flat();
