using System.Buffers;
using System.Text;
using Bus.Codecs.Json;
using Bus.Wire.Tests.Contracts;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Hostile;

/// <summary>Whatever comes, reading it ends with a value or with a problem that says where, and takes no more memory than the text accounts for.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class HostileText
{
    // A text of one byte may become a JsonElement, which has a document of its own.
    private const int BytesOfAnyValue = 1024;

    // A problem with its message, its path and its stack costs the same for long texts as for short ones.
    private const int BytesOfAnyProblem = 96 * 1024;

    private static IEnumerable<WirePart> Parts() => WireParts.Of<IEverythingApi>();

    [TestCaseSource(nameof(Parts))]
    public void Is_read_or_refused(object part) => new Run((WirePart)part).Go();

    private sealed class Run(WirePart part)
    {
        private readonly ArrayBufferWriter<byte> _first = new(), _second = new();
        private int _read;
        private long _mostRead = long.MinValue, _mostRefused = long.MinValue;

        public void Go()
        {
            int seed = FuzzSettings.Seed;
            TestContext.Out.WriteLine($"BUS_FUZZ_SEED={seed}");
            Spoiler spoiler = new(seed, Corpus.Of(part));
            foreach (string valid in Corpus.Of(part)) part.Read(valid);
            for (int number = 0; number < FuzzSettings.Inputs; number++)
            {
                ReadOnlySpan<byte> text = spoiler.Next();
                if (ProblemWith(text) is { } problem) Assert.Fail($"Input {number} of BUS_FUZZ_SEED={seed}: {problem}\n{Encoding.UTF8.GetString(text)}\n{Convert.ToHexString(text)}");
            }
            TestContext.Out.WriteLine($"{_read} of {FuzzSettings.Inputs} read. Beyond what the length accounts for: {_mostRead} bytes at most, of those refused {_mostRefused}.");
            Assert.That(_read, Is.GreaterThan(FuzzSettings.Inputs / 200), "how many were read: all of them refused would prove little");
        }

        private string? ProblemWith(ReadOnlySpan<byte> text)
        {
            object? value;
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                value = part.Read(text);
            }
            catch (BusFormatException problem)
            {
                return TooMuch(BytesBeyond(before, text.Length), ref _mostRefused, BytesOfAnyProblem) ?? ProblemWith(problem, text.Length);
            }
            catch (Exception other)
            {
                return other.ToString();
            }
            long beyond = BytesBeyond(before, text.Length);
            _read++;
            return TooMuch(beyond, ref _mostRead, BytesOfAnyValue) ?? Nodes.ProblemOf(value) ?? ProblemWithWriting(value);
        }

        private static long BytesBeyond(long before, int length) => GC.GetAllocatedBytesForCurrentThread() - before - (long)length * ReadingMemory.BytesPerByte;

        private static string? TooMuch(long beyond, ref long most, int limit)
        {
            most = Math.Max(most, beyond);
            return beyond > limit ? $"took {beyond} bytes more than its length accounts for, where {limit} are allowed" : null;
        }

        private static string? ProblemWith(BusFormatException problem, int length)
            => problem.Position >= 0 && problem.Position <= length && problem.Path.StartsWith('$') && problem.Problem.Length > 0 ? null : $"a problem at no place: {problem}";

        private string? ProblemWithWriting(object? value)
        {
            try
            {
                _first.ResetWrittenCount();
                _second.ResetWrittenCount();
                part.Write(value, _first, JsonDialect.Lightbus);
                part.Write(part.Read(_first.WrittenSpan), _second, JsonDialect.Lightbus);
            }
            catch (Exception problem)
            {
                return $"cannot be written and read again: {problem}";
            }
            return _first.WrittenSpan.SequenceEqual(_second.WrittenSpan)
                ? null
                : $"becomes another text: {Encoding.UTF8.GetString(_first.WrittenSpan)} and then {Encoding.UTF8.GetString(_second.WrittenSpan)}";
        }
    }
}
