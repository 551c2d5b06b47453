// Lucene 8: StandardAnalyzer's chain (with ASCIIFolding where marks are folded), positions, doc
// values; facets counted by ordinal in the same pass as the top ten.
//   Lucene index FOLDER folded|marked < corpus.tsv
//   Lucene serve FOLDER folded|marked
//   Lucene ask FOLDER QUERY
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.MMapDirectory;

public final class Lucene {
  private static final int BUFFER_MEGABYTES = 64;

  private static Analyzer analyzer(boolean folded) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(words);
        return new TokenStreamComponents(words, folded ? new ASCIIFoldingFilter(stream) : stream);
      }

      @Override
      protected TokenStream normalize(String field, TokenStream in) {
        TokenStream stream = new LowerCaseFilter(in);
        return folded ? new ASCIIFoldingFilter(stream) : stream;
      }
    };
  }

  private static BufferedReader input() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  private static void index(String folder, boolean folded) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer(folded));
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (MMapDirectory directory = new MMapDirectory(Paths.get(folder));
        IndexWriter writer = new IndexWriter(directory, config)) {
      BufferedReader in = input();
      for (String line; (line = in.readLine()) != null; ) {
        String[] parts = line.split("\t", -1);
        Document document = new Document();
        document.add(new StoredField("id", parts[0]));
        for (int i = 1; i <= 2; ++i) {
          String field = i == 1 ? "province" : "year";
          document.add(new StringField(field, parts[i], Field.Store.NO));
          document.add(
              new SortedDocValuesField(field, new org.apache.lucene.util.BytesRef(parts[i])));
        }
        // One field: title and body are searched as one text by every engine here.
        document.add(new TextField("text", parts[3], Field.Store.NO));
        document.add(new TextField("text", parts[4], Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /** Counts two fields by ordinal. */
  private static final class Counts implements Collector {
    long total;
    long inProvinces;
    long inYears;
    private int[] provinces;
    private int[] years;

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      finish();
      SortedDocValues province = DocValues.getSorted(context.reader(), "province");
      SortedDocValues year = DocValues.getSorted(context.reader(), "year");
      provinces = new int[province.getValueCount()];
      years = new int[year.getValueCount()];
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
          ++total;
          if (province.advanceExact(doc)) ++provinces[province.ordValue()];
          if (year.advanceExact(doc)) ++years[year.ordValue()];
        }
      };
    }

    void finish() {
      if (provinces == null) return;
      for (int count : provinces) inProvinces += count;
      for (int count : years) inYears += count;
      provinces = null;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private static final class Searcher {
    final IndexSearcher searcher;
    private final QueryParser parser;
    Counts counts;
    String[] best;

    Searcher(String folder, boolean folded) throws IOException {
      searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(Paths.get(folder))));
      parser = new QueryParser("text", analyzer(folded));
      parser.setDefaultOperator(QueryParser.Operator.AND);
    }

    void ask(boolean facets, String province, String year, String text) throws Exception {
      Query query = parser.parse(text);
      if (!province.isEmpty()) {
        query =
            new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term("province", province)), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term("year", year)), BooleanClause.Occur.FILTER)
                .build();
      }
      counts = new Counts();
      TopDocs top;
      if (facets) {
        TopScoreDocCollector ten = TopScoreDocCollector.create(10, Integer.MAX_VALUE);
        searcher.search(query, MultiCollector.wrap(ten, counts));
        counts.finish();
        top = ten.topDocs();
      } else {
        top = searcher.search(query, 10);
        counts.total = top.totalHits.value;
      }
      best = new String[top.scoreDocs.length];
      for (int i = 0; i < best.length; ++i) {
        best[i] = searcher.doc(top.scoreDocs[i].doc).get("id");
      }
    }
  }

  private static void serve(String folder, boolean folded) throws Exception {
    Searcher searcher = new Searcher(folder, folded);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in = input();
    for (String line; (line = in.readLine()) != null; ) {
      String[] parts = line.split("\t", -1);
      boolean facets = !parts[0].equals("top");
      StringBuilder cpu = new StringBuilder();
      StringBuilder wall = new StringBuilder();
      int repeats = Integer.parseInt(parts[3]);
      for (int i = 0; i < repeats; ++i) {
        long cpuBefore = clock.getCurrentThreadCpuTime();
        long wallBefore = System.nanoTime();
        searcher.ask(facets, parts[1], parts[2], parts[4]);
        wall.append(' ').append((System.nanoTime() - wallBefore) / 1e3);
        cpu.append(' ').append((clock.getCurrentThreadCpuTime() - cpuBefore) / 1e3);
      }
      Counts counts = searcher.counts;
      out.println(
          counts.total + "\t" + counts.inProvinces + "\t" + counts.inYears + "\t" + cpu + "\t"
              + wall);
      out.flush();
    }
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("index")) {
      index(args[1], args[2].equals("folded"));
    } else if (args[0].equals("serve")) {
      serve(args[1], args[2].equals("folded"));
    } else {
      Searcher searcher = new Searcher(args[1], true);
      searcher.ask(true, "", "", args[2]);
      for (String id : searcher.best) System.out.println(id);
      Counts counts = searcher.counts;
      System.out.println(counts.total + " " + counts.inProvinces + " " + counts.inYears);
    }
  }

  private Lucene() {}
}
