import { getTranslations } from "next-intl/server";
import { generateURI } from "otplib";
import { encode } from "uqr";

interface Props {
  /** null: it cannot be read any more. */
  seed: string | null;
  email: string;
}

/** A seed as a picture for an app to read, dark on light in every theme because scanners want it so, and as text to type in. */
export async function SeedPicture({ seed, email }: Props) {
  const t = await getTranslations("secondFactor");
  if (seed === null) return <p className="field-error">{t("unreadable")}</p>;
  const { data, size } = encode(generateURI({ issuer: "Qadam", label: email, secret: seed }), { border: 4 });
  const dark = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    <>
      <p>{t("scan")}</p>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t("picture")}
        className="block w-56 max-w-full"
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={dark} fill="#000" />
      </svg>
      <p>
        <span className="kicker block">{t("key")}</span>
        <code className="break-all">{seed.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
    </>
  );
}
