/**
 * What a stage and its recording are to be, in the words of record 060 and of nothing else: it knows no table and no
 * message. Times are seconds; nobody but the one who says so changes what they have agreed to.
 */
export const people = ["expert", "anna", "ben", "moderator"] as const;
export type Person = (typeof people)[number];

type File = {
  /** Whether we know how egress calls it: without that nobody can end it. */
  isKnown: boolean;
  /** As far as anybody has heard. */
  isTaken: boolean;
  isWhole: boolean;
  /** It has been looked at, or will never come: nothing said of it counts any more. */
  isDone: boolean;
  isOffline: boolean;
};

const nobody = () => ({
  isHere: false,
  isUp: false,
  answer: "open" as "open" | "agreed" | "refused",
  refusedAt: 0,
});

export type Stage = ReturnType<typeof aStageModel>;

export function aStageModel() {
  const all = { expert: nobody(), anna: nobody(), ben: nobody(), moderator: nobody() };
  all.expert.isUp = true;
  all.moderator.isUp = true;
  let state: "asked" | "running" | "paused" | null = null;
  let [at, askedAt, changedAt] = [0, 0, 0];
  let isHeard = true;
  const files = new Map<string, File>();

  const taken = () => [...files.values()].filter(({ isTaken }) => isTaken);
  const isTaped = () => state === "running" || taken().length > 0;
  const onStage = (who: Person) => all[who].isHere && all[who].isUp;
  const isAgreed = (who: Person) => all[who].answer === "agreed";
  const change = (to: typeof state) => {
    state = to;
    changedAt = at;
  };
  const askForEnd = () => {
    for (const file of taken()) if (file.isKnown && isHeard) file.isTaken = false;
  };

  return {
    all,
    files,
    tick: () => {
      at += 1;
    },
    hears: (does: boolean) => {
      isHeard = does;
    },
    /** What every screen says. */
    screen: () => (isTaped() ? "running" : state),
    /** Who is asked on their own page. */
    isAsked: (who: Person) => {
      const { answer, refusedAt } = all[who];
      const isOpen = answer === "open" || (answer === "refused" && refusedAt < askedAt);
      return state !== null && all[who].isUp && isOpen;
    },
    /** Who may be seen and heard. */
    isSeen: (who: Person) => onStage(who) && (!isTaped() || isAgreed(who)),
    isAgreed,
    prepare() {
      if (state) return false;
      askedAt = at;
      change("asked");
      return true;
    },
    start() {
      const stage = people.filter(onStage);
      if (state === null || state === "running" || taken().length > 0) return false;
      if (stage.some((who) => who !== "moderator" && !isAgreed(who))) return false;
      if (!stage.some(isAgreed)) return false;
      change("running");
      return true;
    },
    began: (key: string) => {
      files.set(key, {
        isKnown: isHeard,
        isTaken: true,
        isWhole: false,
        isDone: false,
        isOffline: false,
      });
    },
    pause() {
      if (state !== "running") return;
      change("paused");
      askForEnd();
    },
    end() {
      if (state === null) return;
      change(null);
      askForEnd();
    },
    yes(who: Person) {
      if (state) all[who].answer = "agreed";
    },
    no(who: Person) {
      if (isAgreed(who)) {
        if (state === "running") change("paused");
        for (const file of files.values()) file.isOffline = true;
        askForEnd();
      } else if (state === null) return;
      Object.assign(all[who], { answer: "refused", refusedAt: at });
    },
    /** Something was said of a file, by a webhook or because egress was asked. */
    told(key: string, status: string) {
      const file = files.get(key);
      if (!file || file.isDone) return;
      file.isKnown = true;
      if (status === "STARTING" || status === "ACTIVE") return;
      file.isTaken = false;
      file.isWhole ||= status === "COMPLETE";
      file.isDone = status === "FAILED";
      if (status === "ENDING" || taken().length > 0 || state !== "running") return;
      change("paused");
    },
    /** What is heard only by asking; and nobody is on stage for a while. */
    look() {
      if (state !== "running") askForEnd();
      for (const file of files.values()) file.isDone ||= file.isWhole;
      const isEmpty = !people.some((who) => onStage(who) && isAgreed(who));
      if (state === "running" && at - changedAt > 15 && isEmpty) this.end();
    },
  };
}
