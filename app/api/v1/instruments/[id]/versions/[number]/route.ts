import { getVersion } from "@/db/queries/versions";
import { akomaNtosoOf } from "@/domain/legal-text/akoma-ntoso";
import { pickText } from "@/domain/localised";
import { lastDayOf } from "@/domain/partial-date";
import { dataOf } from "@/domain/view/answer";
import { VersionView } from "@/domain/view/version";
import { readRoute } from "@/lib/api/route";
import { versionNumber } from "../_number";

export const GET = readRoute({
  summary: "One version of an instrument by its provisions; with `.xml` after the number as Akoma Ntoso 3.0",
  answer: dataOf(VersionView),
  async handle({ scope, params, language, requestId, asker }) {
    const [, written, xml] = /^(\d+)(\.xml)?$/.exec(params.number ?? "") ?? [];
    const version = await getVersion(scope, params.id ?? "", versionNumber(written));
    if (!xml) return { data: version };
    const { instrument } = version;
    const text = akomaNtosoOf(
      {
        type: instrument.kind === "draft-law" ? "bill" : "act",
        countryCode: instrument.countryCode,
        instrumentId: instrument.id,
        title: pickText(instrument.title, language, null).text,
        label: version.label,
        sequence: version.number,
        date: lastDayOf(version.datedOn),
        language: version.language,
      },
      version.provisions,
    );
    return new Response(text, {
      headers: {
        "content-type": "application/akn+xml; charset=utf-8",
        "content-disposition": `attachment; filename="${instrument.id.replaceAll(/[^\w.-]/g, "-")}-${version.number}.xml"`,
        "cache-control": asker.actor ? "private, no-store" : "no-cache",
        "x-request-id": requestId,
      },
    });
  },
});
