package dev.parterre.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * The analyzers, said once for each engine that can stand behind the search; chosen by the engine's name in persistence.xml.
 * They take words as {@link Spelling} leaves them. The stems are of both languages at once: each stemmer touches only words in
 * its own script.
 */
final class SearchAnalysis {

    static final String STEMS = "stems";
    static final String KEYS = "keys";
    static final String BEGINS = "begins";

    private static final String LONGEST = "20";

    private SearchAnalysis() {}

    /** Lucene within the server. */
    @Named("luceneAnalysis")
    @Dependent
    public static class OfLucene implements LuceneAnalysisConfigurer {

        @Override
        public void configure(LuceneAnalysisConfigurationContext context) {
            context.analyzer(STEMS)
                    .custom()
                    .tokenizer("whitespace")
                    .tokenFilter("asciiFolding")
                    .tokenFilter("bulgarianStem")
                    .tokenFilter("porterStem");
            context.analyzer(KEYS).custom().tokenizer("whitespace");
            context.analyzer(BEGINS)
                    .custom()
                    .tokenizer("whitespace")
                    .tokenFilter("edgeNGram")
                    .param("minGramSize", "1")
                    .param("maxGramSize", LONGEST);
        }
    }

    /** Elasticsearch or OpenSearch beside it. */
    @Named("elasticsearchAnalysis")
    @Dependent
    public static class OfElasticsearch implements ElasticsearchAnalysisConfigurer {

        @Override
        public void configure(ElasticsearchAnalysisConfigurationContext context) {
            context.tokenFilter("bulgarian").type("stemmer").param("language", "bulgarian");
            context.tokenFilter("english").type("stemmer").param("language", "english");
            context.tokenFilter("beginnings")
                    .type("edge_ngram")
                    .param("min_gram", 1)
                    .param("max_gram", Integer.parseInt(LONGEST));
            context.analyzer(STEMS)
                    .custom()
                    .tokenizer("whitespace")
                    .tokenFilters("asciifolding", "bulgarian", "english");
            context.analyzer(KEYS).custom().tokenizer("whitespace");
            context.analyzer(BEGINS).custom().tokenizer("whitespace").tokenFilters("beginnings");
        }
    }
}
