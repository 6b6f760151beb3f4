package dev.parterre.web.api.v1.matching;

import java.util.Map;

/** Why: a stable code, a sentence in the caller's language, and what the sentence rests on. */
public record ReasonAnswer(String code, String text, Map<String, Object> facts) {}
