using Bus.Build;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>Builds for several frameworks write one lock at once.</summary>
public sealed class WholeFileTests
{
    private const int Writers = 8, Rounds = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private DirectoryInfo _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("bus-whole-file-");

    [TearDown]
    public void DeleteFolder() => _folder.Delete(recursive: true);

    [TestCase(false)]
    [TestCase(true)]
    public void WritersAtOnce_AllSucceed_AndLeaveOneWholeText(bool isThere)
    {
        string[] texts = [.. Enumerable.Range(0, 2).Select(static number => new string((char)('a' + number), 100_000))];
        for (int round = 0; round < Rounds; round++)
        {
            string file = Path.Combine(_folder.FullName, $"{round}.bus.lock.json");
            if (isThere) File.WriteAllText(file, "old");
            using Barrier start = new(Writers);
            // Threads of their own: the pool would not start as many at once.
            Task[] writers = [.. Enumerable.Range(0, Writers).Select(number => Task.Factory.StartNew(() =>
            {
                start.SignalAndWait();
                WholeFile.Write(file, texts[number % texts.Length]);
            }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
            Assert.That(Task.WaitAll(writers, Patience), Is.True);
            Assert.That(texts, Does.Contain(File.ReadAllText(file)));
        }
        Assert.That(_folder.EnumerateFiles("*.tmp"), Is.Empty);
    }

    [Test]
    public void SameText_IsNotWrittenAgain_WhateverItsLinesEndWith()
    {
        string file = Path.Combine(_folder.FullName, "bus.lock.json");
        Assert.That(WholeFile.Write(file, "a\nb\n"), Is.True);
        File.WriteAllText(file, "a\r\nb\r\n");
        Assert.That(WholeFile.Write(file, "a\nb\n"), Is.False);
        Assert.That(WholeFile.Write(file, "a\nc\n"), Is.True);
    }
}
