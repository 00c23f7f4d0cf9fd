import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  ApiAssociation,
  ApiAssociationList,
  allianceOperations,
} from "#app/features/alliance/api.ts";
import {
  CaptionAnswer,
  CaptionBody,
  captionKey,
  captionOperations,
} from "#app/features/captions/api.ts";
import { ApiCompany, ApiCompanyPage, companyOperations } from "#app/features/directory/api.ts";
import { ApiSession, ApiSessionPage, sessionOperations } from "#app/features/programme/api.ts";
import {
  RegistrationAnswer,
  RegistrationBody,
  registrationOperations,
} from "#app/features/registration/api.ts";
import { paths } from "#app/paths.ts";
import { answerRead } from "#app/platform/api-door.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { type Operation, openApiDocument } from "#app/platform/open-api.ts";

const itself: Operation = {
  path: paths.api("/openapi.json"),
  method: "get",
  id: "getDescription",
  summary: "This description",
  answers: { 200: { description: "OpenAPI 3.1, in English.", schema: "any" } },
};

const description =
  "The pooled programme of the associations and the way to a seat, and who in a directory can do what. Reading needs no key and is open to scripts of any site; registering is meant for servers; captions come with a key of their session. Instants are UTC (ISO 8601). Refusals are problem documents (RFC 9457) with a sentence for people in German or English.";

/** Each room describes its own addresses; here they become one document. */
const describeApi = () =>
  openApiDocument({
    title: "Verbund",
    version: "1.0.0",
    description,
    server: publicUrl,
    schemas: {
      Association: ApiAssociation,
      AssociationList: ApiAssociationList,
      Company: ApiCompany,
      CompanyPage: ApiCompanyPage,
      Session: ApiSession,
      SessionPage: ApiSessionPage,
      Registration: RegistrationBody,
      RegistrationAnswer,
      Caption: CaptionBody,
      CaptionAnswer,
    },
    keys: captionKey,
    operations: [
      ...allianceOperations,
      ...companyOperations,
      ...sessionOperations,
      ...registrationOperations,
      ...captionOperations,
      itself,
    ],
  });

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerRead(request, async () => {
    mayKeep(context);
    return Response.json(describeApi());
  });

export const action = loader;
