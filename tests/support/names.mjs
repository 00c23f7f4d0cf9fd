// In place of /etc/hosts, for processes that a test starts: every name of example.org leads to EXAMPLE_AT.
import dns from "node:dns";

const { lookup } = dns;

dns.lookup = (name, options, callback) =>
  lookup(/(^|\.)example\.org$/.test(name) ? process.env.EXAMPLE_AT : name, options, callback);
