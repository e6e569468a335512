package dev.thaw.project;

import dev.thaw.evaluate.UserValues;
import dev.thaw.failure.StorageException;
import dev.thaw.recommend.SystemName;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The values of a cohort as compressed bytes.
///
/// A version, the systems, lengths and metrics with their numbers, the number of people, then every value as a float in
/// the order `[systems][lengths][metrics][users]`, then the content weights `[lengths][users]`. A float moves a value by
/// less than 6e-8 of itself, which no table shows, and takes half the room; hits and shares of three stay exact.
final class PeopleBlob {
    private static final int VERSION = 1;
    private static final int BUFFER = 1 << 16;

    private PeopleBlob() {}

    static byte[] write(UserValues values) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(packed), BUFFER))) {
            out.writeInt(VERSION);
            writeTexts(out, values.systems().stream().map(SystemName::text).toList());
            writeTexts(out, values.metrics());
            out.writeInt(values.lengths().size());
            for (int length : values.lengths()) {
                out.writeInt(length);
            }
            out.writeInt(values.users());
            for (double[][][] system : values.values()) {
                for (double[][] length : system) {
                    writeRows(out, length);
                }
            }
            out.writeBoolean(values.contentWeights().length > 0);
            writeRows(out, values.contentWeights());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// @throws StorageException if the bytes are damaged or of a newer version
    static UserValues read(String run, byte[] packed) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)), BUFFER))) {
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException("version " + version + " is not known");
            }
            List<SystemName> systems = new ArrayList<>();
            for (String name : readTexts(in)) {
                systems.add(SystemName.find(name).orElseThrow(() -> new IOException("no system is called " + name)));
            }
            List<String> metrics = readTexts(in);
            List<Integer> lengths = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                lengths.add(in.readInt());
            }
            int users = in.readInt();
            double[][][][] values = new double[systems.size()][lengths.size()][][];
            for (double[][][] system : values) {
                for (int length = 0; length < system.length; length++) {
                    system[length] = readRows(in, metrics.size(), users);
                }
            }
            double[][] weights = in.readBoolean() ? readRows(in, lengths.size(), users) : new double[0][];
            return new UserValues(systems, lengths, metrics, values, weights);
        } catch (IOException e) {
            throw new StorageException("The values by person of run " + run + " are damaged; train again.", e);
        }
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static void writeRows(DataOutputStream out, double[][] rows) throws IOException {
        for (double[] row : rows) {
            for (double value : row) {
                out.writeFloat((float) value);
            }
        }
    }

    private static double[][] readRows(DataInputStream in, int rows, int users) throws IOException {
        double[][] read = new double[rows][users];
        for (double[] row : read) {
            for (int user = 0; user < users; user++) {
                row[user] = in.readFloat();
            }
        }
        return read;
    }
}
