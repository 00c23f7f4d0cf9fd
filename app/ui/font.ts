import href from "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url";

/** For `<link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous">`; the same file as in styles.css. */
export const fontHref = href;
