// The work that is under way, so that whoever stops can wait until each piece has come to a place where it can be left.
export interface UnderWay {
  follow(work: Promise<void>): Promise<void>;
  settled(): Promise<void>;
}

export function underWay(): UnderWay {
  const atWork = new Set<Promise<void>>();
  return {
    follow(work) {
      const ended = work.finally(() => atWork.delete(ended));
      atWork.add(ended);
      return ended;
    },
    async settled() {
      await Promise.allSettled(atWork);
    },
  };
}
