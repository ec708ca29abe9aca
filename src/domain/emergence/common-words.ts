// Words too common to say what a contact is about: the grammar of English, of letters ("dear", "regards") and of complaining
// itself ("please", "customer", "complaint"). A list of ours; what is not in it is weighed by how often it comes.
const common = new Set(
  `a about above after again against ago all almost already also although always am an and another any anyone anything are around
  as ask asked at away back be because been before being below between both but by call called came can cannot can't come could
  couldn't day days dear did didn't do does doesn't doing done don't down each either else end enough even ever every few find first
  for from further gave get gets getting give given go goes going gone good got had hadn't has hasn't have haven't having he hello
  help her here hers hi him his hour how however i if i'd i'll i'm in instead into is isn't issue issues it it's i've just keep kept
  kind know last least less let like little long look made make many may maybe me mine minute month more most much must my need
  needed never new next no nobody none nor not nothing now number of off often on once one only onto or other others our out over
  own part people per perhaps please point put quite rather really received regard regards right said same saw say says see seem seen
  send sent service several shall she should shouldn't since sir so some someone something still such sure take taken tell than
  thank thanks that that's the their them then there these they thing things think this those though through time times to today told
  too took tried try trying turn two under until up upon us use used using very via wait waiting want wanted was wasn't way we week
  weeks well went were weren't what when where whether which while who whole whom whose why will with within without won't would
  wouldn't year years yes yesterday yet you your yours complaint complaints complain customer customers company madam mr mrs ms
  problem problems`.split(/\s+/),
);

/** Whether the word says nothing of what a contact is about. Lower case. */
export const isCommon = (word: string): boolean => common.has(word);
