import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

const rooms = "app/features";
const ending = ".server.ts";

/** A parameter from which a function may know for which association it acts. */
const namesAnAssociation = /(?<!Pick<)\b(StaffScope|Scope|Reader)\b|\bassociation\b/;

export type Verb = { file: string; name: string; isFor: boolean };

export const serverFiles = (): string[] =>
  readdirSync(rooms, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(0, -ending.length))
    .sort();

/** Every function that a `.server.ts` file of a room exports; `isFor`: its scope names an association. */
export const verbsOfTheHouse = (): Verb[] =>
  serverFiles().flatMap((file) =>
    functionsIn(`${rooms}/${file}${ending}`).map(({ name, inputs }) => ({
      file,
      name,
      isFor: inputs.some((input) => namesAnAssociation.test(input)),
    })),
  );

function functionsIn(path: string) {
  const text = readFileSync(path, "utf8");
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(isExported).flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return [described(statement.name, statement)];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && ts.isArrowFunction(initializer) ? [described(name, initializer)] : [],
    );
  });
}

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const described = (name: ts.Node | undefined, { parameters }: ts.SignatureDeclaration) => ({
  name: name?.getText() ?? "",
  inputs: parameters.map((parameter) => parameter.getText()),
});
