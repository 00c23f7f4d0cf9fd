/** Whether this page would be answered now: one that is left open for hours outlives a restart of the server. */
export const isServerThere = () =>
  fetch(location.pathname, { method: "HEAD" }).then(
    ({ ok }) => ok,
    () => false,
  );
