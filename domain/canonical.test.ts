import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical";

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

describe("canonicalJson", () => {
  it.each([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    [{ 10: "a", 9: "b", é: 1, e: 2 }, '{"10":"a","9":"b","e":2,"é":1}'],
    [{ "\uFB33": 1, "😀": 2 }, '{"😀":2,"\uFB33":1}'],
    [{ kept: null, dropped: undefined }, '{"kept":null}'],
    [[undefined, Number.NaN, -0, 1e21, 0.1], "[null,null,0,1e+21,0.1]"],
    [{ at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    ["é\n\u2028\ud800", '"é\\n\u2028\\ud800"'],
    ["e\u0301", '"e\u0301"'],
    [{ "": {} }, '{"":{}}'],
  ])("writes %j in its one form", (value, text) => expect(canonicalJson(value)).toBe(text));

  it("keeps a member that is called __proto__", () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1},"b":1}');
  });

  it("does not depend on the order of members", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("loses nothing that JSON holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("refuses what JSON cannot hold", () => {
    for (const value of [undefined, () => 1, 1n]) expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
