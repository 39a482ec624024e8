package org.quoth.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import com.google.common.collect.ImmutableMap;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import org.quoth.QuothException;

/**
 * A graph that ONNX Runtime has loaded. It runs on the thread that calls it and on no other, so that documents are what
 * is parallel, and the same input gives the same bits. Thread-safe.
 */
final class OnnxGraph implements AutoCloseable {
    private final String name;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxGraph(String name, OrtEnvironment environment, OrtSession session) {
        this.name = name;
        this.environment = environment;
        this.session = session;
    }

    /** Loads a graph; the name is for messages. */
    static OnnxGraph load(String name, byte[] model) {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return new OnnxGraph(name, environment, environment.createSession(model, options));
        } catch (OrtException e) {
            throw new QuothException(
                    "ONNX Runtime cannot load the graph '%s' (%d bytes): %s. Is another version of com.microsoft.onnxruntime:onnxruntime on the class path?"
                            .formatted(name, model.length, e.getMessage()),
                    e);
        }
    }

    private static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError | RuntimeException e) {
            throw new QuothException(
                    ("ONNX Runtime's native library does not load on %s %s, Java %s: %s. The artifact"
                                    + " com.microsoft.onnxruntime:onnxruntime has it for Linux with glibc 2.28 or newer (x64, aarch64),"
                                    + " Windows (x64) and macOS (aarch64, and x64 up to 1.22). On Alpine and others with musl, use an"
                                    + " image with glibc. Elsewhere, build the library and name its folder with -Donnxruntime.native.path.")
                            .formatted(
                                    System.getProperty("os.name"),
                                    System.getProperty("os.arch"),
                                    System.getProperty("java.version"),
                                    e),
                    e);
        }
    }

    /** All outputs of the graph for these inputs, which must be all that it has. */
    Tensors run(Map<String, Tensor> inputs) {
        Map<String, OnnxTensor> given = new HashMap<>();
        try {
            for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
                given.put(input.getKey(), tensor(input.getValue()));
            }
            try (OrtSession.Result result = session.run(given)) {
                return tensors(result);
            }
        } catch (OrtException e) {
            throw new QuothException(
                    "the graph '%s' does not run on the inputs %s: %s".formatted(name, shapes(inputs), e.getMessage()),
                    e);
        } finally {
            given.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(Tensor tensor) throws OrtException {
        long[] shape = tensor.shape().toArray();
        return tensor.isFloats()
                ? OnnxTensor.createTensor(environment, FloatBuffer.wrap(tensor.floats()), shape)
                : OnnxTensor.createTensor(environment, LongBuffer.wrap(tensor.longs()), shape);
    }

    private Tensors tensors(OrtSession.Result result) {
        ImmutableMap.Builder<String, Tensor> tensors = ImmutableMap.builder();
        for (Map.Entry<String, OnnxValue> output : result) {
            FloatBuffer values = output.getValue() instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
            if (values == null) {
                throw new QuothException(
                        "the output '%s' of the graph '%s' is not a tensor of floats".formatted(output.getKey(), name));
            }
            float[] floats = new float[values.remaining()];
            values.get(floats);
            tensors.put(
                    output.getKey(),
                    Tensor.of(floats, ((OnnxTensor) output.getValue()).getInfo().getShape()));
        }
        return new Tensors(name, tensors.buildOrThrow());
    }

    private static Map<String, String> shapes(Map<String, Tensor> inputs) {
        Map<String, String> shapes = new HashMap<>();
        inputs.forEach((input, tensor) -> shapes.put(input, tensor.shape().toString()));
        return shapes;
    }

    /** Frees the native memory. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new QuothException("the graph '" + name + "' cannot be closed: " + e.getMessage(), e);
        }
    }
}
