/** The directory of a portal: its own members and those of its allies, each as far as everybody may see it. */
export const directoryTables = [
  `
                                            | own         | partner     | foreign | nobody
    GET /:association/verzeichnis             | 200 company | 200 company | 200     | 404
    POST /:association/verzeichnis            | 405         | 405         | 405     | 405
    GET /:association/verzeichnis.rss         | 200 company | 200 company | 200     | 404
    POST /:association/verzeichnis.rss        | 405         | 405         | 405     | 405
    GET /:association/verzeichnis/:companyId  | 200 company | 200 company | 404     | 404
    POST /:association/verzeichnis/:companyId | 405         | 405         | 405     | 405
  `,
];
