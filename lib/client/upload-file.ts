import type { FileRef } from "@/domain/view/shared";
import { type Problem, problemFrom, Refused, Unreachable } from "./problem";
import { newKey } from "./request";

/** Hands in a file and says how many per cent of it are sent. Throws `Refused`, or `Unreachable`, also when `signal` is aborted. */
export function uploadFile(
  file: File,
  language: string,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<FileRef> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/files?name=${encodeURIComponent(file.name)}`);
    request.responseType = "json";
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("idempotency-key", newKey());
    request.setRequestHeader("accept-language", language);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? Math.floor((100 * loaded) / total) : 0);
    request.onerror = () => reject(new Unreachable());
    request.onabort = () => reject(new Unreachable());
    signal.addEventListener("abort", () => request.abort());
    request.onload = () => {
      if (request.status >= 200 && request.status < 300 && request.response?.data)
        return resolve(request.response.data as FileRef);
      reject(new Refused(problemFrom(request.status, request.response as Partial<Problem> | null)));
    };
    request.send(file);
  });
}
