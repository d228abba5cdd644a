namespace Bus;

/// <summary>The builder's methods for what returns <see cref="Task"/>.</summary>
public static class BusBuilderExtensions
{
    /// <inheritdoc cref="BusBuilder.OnStart"/>
    public static BusBuilder OnStart(this BusBuilder builder, Func<IBus, CancellationToken, Task> run)
        => Checked(builder).OnStart(AsValueTask(run));

    /// <inheritdoc cref="BusBuilder.OnStop"/>
    public static BusBuilder OnStop(this BusBuilder builder, Func<IBus, CancellationToken, Task> run)
        => Checked(builder).OnStop(AsValueTask(run));

    /// <inheritdoc cref="BusBuilder.Every(TimeSpan, Func{IBus, CancellationToken, ValueTask}, TaskOptions?)"/>
    public static BusBuilder Every(this BusBuilder builder, TimeSpan interval, Func<IBus, CancellationToken, Task> run, TaskOptions? options = null)
        => Checked(builder).Every(interval, AsValueTask(run), options);

    /// <inheritdoc cref="BusBuilder.Every{TService}(TimeSpan, Func{TService, CancellationToken, ValueTask}, TaskOptions?)"/>
    public static BusBuilder Every<TService>(
        this BusBuilder builder, TimeSpan interval, Func<TService, CancellationToken, Task> run, TaskOptions? options = null)
        where TService : notnull
        => Checked(builder).Every(interval, AsValueTask(run), options);

    /// <inheritdoc cref="BusBuilder.Schedule(string, Func{IBus, CancellationToken, ValueTask}, TaskOptions?)"/>
    public static BusBuilder Schedule(this BusBuilder builder, string cron, Func<IBus, CancellationToken, Task> run, TaskOptions? options = null)
        => Checked(builder).Schedule(cron, AsValueTask(run), options);

    /// <inheritdoc cref="BusBuilder.Schedule{TService}(string, Func{TService, CancellationToken, ValueTask}, TaskOptions?)"/>
    public static BusBuilder Schedule<TService>(
        this BusBuilder builder, string cron, Func<TService, CancellationToken, Task> run, TaskOptions? options = null)
        where TService : notnull
        => Checked(builder).Schedule(cron, AsValueTask(run), options);

    /// <inheritdoc cref="BusBuilder.Run(string, Func{IBus, CancellationToken, ValueTask})"/>
    public static BusBuilder Run(this BusBuilder builder, string name, Func<IBus, CancellationToken, Task> run)
        => Checked(builder).Run(name, AsValueTask(run));

    /// <inheritdoc cref="BusBuilder.Run{TService}(string, Func{TService, CancellationToken, ValueTask})"/>
    public static BusBuilder Run<TService>(this BusBuilder builder, string name, Func<TService, CancellationToken, Task> run)
        where TService : notnull
        => Checked(builder).Run(name, AsValueTask(run));

    private static BusBuilder Checked(BusBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder;
    }

    private static Func<T, CancellationToken, ValueTask> AsValueTask<T>(Func<T, CancellationToken, Task> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return (argument, cancellationToken) => new ValueTask(run(argument, cancellationToken));
    }
}
