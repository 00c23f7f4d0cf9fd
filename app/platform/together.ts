/**
 * `work` for what is asked for one by one: what comes while a call runs goes with the next one, all at
 * once. Each asker waits for the call that has taken theirs along.
 */
export function together<T>(work: (all: T[]) => Promise<unknown>) {
  let waiting: T[] = [];
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<unknown> | undefined;
  const begin = () => {
    const all = waiting;
    waiting = [];
    next = undefined;
    running = work(all);
    return running;
  };
  return (one: T): Promise<unknown> => {
    waiting.push(one);
    next ??= running.then(begin, begin);
    return next;
  };
}
