import { z } from "zod";

type Example = { summary: string; value: unknown };
type Answer = { description: string; schema?: string; type?: string; examples?: Example[] };

type Wrong = { field: string; problem: string; message: string };

/** A problem's kind, as the API names it. */
export const problemUrn = (kind: string) => `urn:problem-type:verbund:${kind}`;

/** What the API answers where these fields or parameters are wrong, as an example. */
export const fieldsInvalid = (...errors: Wrong[]) => ({
  type: problemUrn("fields-invalid"),
  title: "Some of this is not right yet.",
  status: 400,
  detail: "Please correct what `errors` names.",
  errors,
});

/** One method at one address of the API, as its room describes it. Schemas are called by their name. */
export type Operation = {
  path: string;
  method: "get" | "post";
  id: string;
  summary: string;
  description?: string;
  inPath?: Record<string, { description: string; example: string }>;
  query?: z.ZodObject;
  headers?: Record<string, { description: string; example: string }>;
  /** Only with a key, by the name of its scheme. */
  key?: string;
  /** `text`: an example of the body as text/plain, which is taken, too. */
  body?: { schema: string; examples: Example[]; text?: string };
  answers: Record<number, Answer>;
};

type Described = {
  title: string;
  version: string;
  description: string;
  server: string;
  schemas: Record<string, z.ZodType>;
  /** Schemes of keys (OpenAPI, Security Scheme Object), by name. */
  keys: Record<string, { description: string }>;
  operations: Operation[];
};

/** An OpenAPI 3.1 document; the schemas are the ones that the code itself parses and answers with. */
export function openApiDocument(described: Described) {
  const { title, version, description, server, operations } = described;
  const schemas = jsonSchemas({ ...described.schemas, Problem });
  return {
    openapi: "3.1.0",
    info: { title, version, description },
    servers: [{ url: server }],
    security: [],
    paths: pathsOf(operations),
    components: { schemas, securitySchemes: keySchemes(described.keys) },
  };
}

const keySchemes = (keys: Described["keys"]) =>
  Object.fromEntries(
    Object.entries(keys).map(([name, { description }]) => [
      name,
      { type: "http", scheme: "bearer", description },
    ]),
  );

export type Schema = { [keyword: string]: unknown };

/** What every refusal answers with (RFC 9457). */
const Problem = z
  .object({
    type: z.string().describe("A URN that names the kind of problem and stays."),
    title: z.string().describe("The kind in words, in the language of the answer."),
    status: z.int().min(400).max(599),
    detail: z.string().describe("What to do, as a sentence for people."),
    errors: z
      .array(
        z.object({
          field: z.string().describe("The field or parameter, named as it was sent."),
          problem: z.string().describe("A word that names the problem and stays."),
          message: z.string().describe("What to do, as a sentence for people."),
        }),
      )
      .optional(),
    options: z
      .array(z.record(z.string(), z.string()))
      .optional()
      .describe("Choices for a field that was left open."),
  })
  .describe("A problem document (RFC 9457), served as application/problem+json.");

function jsonSchemas(schemas: Record<string, z.ZodType>): Record<string, Schema> {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) named.add(schema, { id });
  const made = z.toJSONSchema(named, {
    io: "output",
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema as Schema]),
  );
}

function pathsOf(operations: Operation[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const at = paths[operation.path] ?? {};
    at[operation.method] = operationObject(operation);
    paths[operation.path] = at;
  }
  return paths;
}

function operationObject({ id, summary, description, answers, body, ...operation }: Operation) {
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    ...(operation.key && { security: [{ [operation.key]: [] }] }),
    parameters: [
      ...Object.entries(operation.inPath ?? {}).map(([name, { description, example }]) => ({
        ...{ name, in: "path", required: true, description, schema: { type: "string" }, example },
      })),
      ...queryParameters(operation.query),
      ...Object.entries({ ...operation.headers, ...language }).map(
        ([name, { description, example }]) => ({
          ...{
            name,
            in: "header",
            required: false,
            description,
            schema: { type: "string" },
            example,
          },
        }),
      ),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: ref(body.schema), examples: byName(body.examples) },
          ...(body.text && { "text/plain": { schema: { type: "string" }, example: body.text } }),
        },
      },
    }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, responseObject(answer)]),
    ),
  };
}

const language = {
  "Accept-Language": {
    description: "`de` (default) or `en`: the language of names, links and problem documents.",
    example: "de",
  },
};

function queryParameters(query?: z.ZodObject) {
  if (!query) return [];
  const { query: made } = jsonSchemas({ query });
  const properties = (made?.properties ?? {}) as Record<string, Schema>;
  return Object.entries(properties).map(([name, { description, examples, ...schema }]) => ({
    name,
    in: "query",
    required: false,
    ...(description ? { description } : {}),
    schema,
    ...(Array.isArray(examples) && { example: examples[0] }),
  }));
}

function responseObject({ description, schema = "Problem", type, examples = [] }: Answer) {
  const media = type ?? (schema === "Problem" ? "application/problem+json" : "application/json");
  return {
    description,
    content: {
      [media]: {
        schema: schema === "any" ? { type: "object" } : ref(schema),
        ...(examples.length > 0 && { examples: byName(examples) }),
      },
    },
  };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const byName = (examples: Example[]) =>
  Object.fromEntries(
    examples.map((example) => [example.summary.toLowerCase().replace(/\W+/g, "-"), example]),
  );
