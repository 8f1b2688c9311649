import { createHash, createHmac } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

const secret = "S3RVER";

/** A bucket of its own on loopback, which checks each signature; `folder` is where it keeps what it is given. */
export async function startS3() {
  const home = mkdtempSync(join(tmpdir(), "qadam-s3-"));
  const folder = join(home, "s3");
  const s3 = new S3rver({
    silent: true,
    directory: folder,
    vhostBuckets: false,
    configureBuckets: [{ name: "evidence", configs: [] }],
  });
  await s3.configureBuckets();
  const answer = s3.callback();
  const server = createServer((request, response) => {
    if (isSigned(request)) return answer(request, response);
    request.resume();
    response.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    settings: {
      QADAM_DATA_DIR: join(home, "data"),
      QADAM_S3_URL: `http://127.0.0.1:${port}/evidence`,
      QADAM_S3_REGION: "us-east-1",
      QADAM_S3_KEY: secret,
      QADAM_S3_SECRET: secret,
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const mac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** Signature version 4 as its specification has it, which s3rver does not look at. */
function isSigned({ method, url = "", headers }: IncomingMessage): boolean {
  const [, scope = "", names = "", given = ""] =
    /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(headers.authorization ?? "") ??
    [];
  const [path, query = ""] = url.split("?");
  const lines = names.split(";").map((name) => `${name}:${headers[name]}\n`);
  const payload = headers["x-amz-content-sha256"];
  const asked = [method, path, query.split("&").sort().join("&"), lines.join(""), names, payload].join("\n");
  const signing = scope.split("/").reduce<string | Buffer>(mac, `AWS4${secret}`);
  const hash = createHash("sha256").update(asked).digest("hex");
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, hash].join("\n");
  return mac(signing, text).toString("hex") === given;
}
