import { sleep } from "#app/server/processes.mjs";
import type { Heard } from "./over-https.ts";

type Ways = {
  /** Each is read again and again by one visitor. */
  read: (() => Promise<Heard>)[];
  /** The n-th person takes a seat. */
  signUp: (n: number) => Promise<Heard>;
};

/** Visitors who read, and eight who sign up, again and again until they go home. */
export function steadyCrowd({ read, signUp }: Ways) {
  let isOpen = true;
  let answers = 0;
  let n = 0;
  const failed: string[] = [];
  const look = async (work: () => Promise<Heard>, wanted: number) => {
    while (isOpen) {
      const heard = await work().catch((error: Error) => ({ status: error.message, text: "" }));
      answers += 1;
      if (heard.status !== wanted) failed.push(`${heard.status} ${heard.text.slice(0, 200)}`);
      await sleep(5);
    }
  };
  const running = [
    ...read.map((work) => look(work, 200)),
    ...Array.from({ length: 8 }, () => look(() => signUp(++n), 303)),
  ];
  const goHome = async () => {
    isOpen = false;
    await Promise.all(running);
    return { answers, failed };
  };
  return { goHome, signedUp: () => n };
}
