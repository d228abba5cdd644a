using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bus.Codecs.Json;

/// <summary>Where a converter writes. Each thread keeps one; a converter within a converter gets its own.</summary>
internal sealed class ConverterOutput : IDisposable
{
    private const int LeastText = 256;
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static ConverterOutput? t_kept;

    private readonly ArrayBufferWriter<byte> _text = new(LeastText);
    private readonly Utf8JsonWriter _writer;

    private bool _isComplete;

    private ConverterOutput() => _writer = new Utf8JsonWriter(_text, new JsonWriterOptions { MaxDepth = JsonWriter.MaxDepth });

    public static ConverterOutput Rent()
    {
        ConverterOutput output = t_kept ?? new ConverterOutput();
        t_kept = null;
        output._isComplete = false;
        return output;
    }

    /// <summary>The text of a value. Valid until the disposal.</summary>
    public ReadOnlySpan<byte> Write<T>(T value, JsonConverter<T> converter)
    {
        converter.Write(_writer, value, JsonConverters.Options);
        _writer.Flush();
        _isComplete = true;
        return _text.WrittenSpan;
    }

    /// <summary>Keeps it for the thread's next converter, unless it grew large or the converter failed halfway.</summary>
    public void Dispose()
    {
        if (!_isComplete || _text.Capacity > MostKept) return;
        _writer.Reset();
        _text.ResetWrittenCount();
        t_kept = this;
    }
}
