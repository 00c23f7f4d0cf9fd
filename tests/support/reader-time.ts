/** The one script of the pages without a script: it adds the reader's own time. */
export const readerTime = /<script defer="" src="\/assets\/reader-time-[\w-]+\.js"><\/script>/;
